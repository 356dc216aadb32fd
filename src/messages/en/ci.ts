import { type CiWords } from '../ci.ts';

/** What tthc says in the formats of CI services, in English. */
export const ciEn: CiWords = {
  obligation: (ref, content, occurrence) => `${ref}. ${content}${occurrence === null ? '' : ` [${occurrence}]`}`,
  sound: (path) => `${path} has no faults`,
  toldOf: (problems, files) =>
    `${problems === 0 ? 'Nothing to report' : `${problems} reported`} in ${files} file${files === 1 ? '' : 's'}.`,
};
