import tseslint from 'typescript-eslint';

const restrict = (...bans) => ['error', ...bans.map(([selector, message]) => ({ selector, message }))];
const viLetters = '/[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i';
const always = [
  ['ExportDefaultDeclaration', 'Export by name: one thing, one name, everywhere.'],
  ['ClassDeclaration', 'Use a function or a plain object.'],
  ['TSEnumDeclaration', 'Use a union of string literals.'],
  ['ForInStatement', 'Use for...of with entries().'],
  [
    "ImportDeclaration[source.value='zod'] ImportSpecifier",
    'Write import * as z: the named import bundles every locale.',
  ],
  ["ImportDeclaration[source.value='date-fns']", 'Import from date-fns/<function>: the barrel is slow.'],
];
const vietnamese = [
  [`Literal[value=${viLetters}]`, 'Wording belongs in messages/ or templates/.'],
  [`TemplateElement[value.raw=${viLetters}]`, 'Wording belongs in messages/ or templates/.'],
];
const clock = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'Today is handed in.'],
  ["CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Today is handed in.'],
];
const throwing = [['ThrowStatement', 'Return a diagnostic; only bugs and the outside world throw.']];
const globals = ['error', 'process', 'console', 'fetch', 'setTimeout', 'setInterval'];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'id-match': ['error', '^[A-Za-z_$][A-Za-z0-9_$]*$'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(...always, ...vietnamese, ...clock, ...throwing),
      'no-restricted-globals': globals,
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'max-depth': ['error', 4],
      complexity: ['error', { max: 14, variant: 'modified' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: [
      'src/messages/**',
      'src/document/**',
      'src/importers/**',
      'src/renewal/**',
      'src/calendar/deadline/**',
      'src/plan/schema/**',
    ],
    rules: { 'no-restricted-syntax': restrict(...always, ...clock, ...throwing) },
  },
  {
    files: ['src/messages/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  { files: ['src/cli/**'], rules: { 'no-restricted-syntax': restrict(...always, ...vietnamese, ...clock) } },
  {
    files: ['src/cli/real-world.ts', 'src/cli/real-files.ts'],
    rules: { 'no-restricted-syntax': restrict(...always, ...vietnamese), 'no-restricted-globals': 'off' },
  },
);
