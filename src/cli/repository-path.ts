import { type Place } from '../diagnostic.ts';
import { type World } from '../world.ts';

/** Gives a place its path as the repository knows it. */
export type InRepository = (at: Place) => Place;

/**
 * Paths as seen from the root of the repository, with `/`: what CI services know files by. The root is where the service
 * says that it is (GITHUB_WORKSPACE, CI_PROJECT_DIR), else the working folder; a file outside of it keeps its name.
 */
export function inRepository({ files, environment }: Pick<World, 'files' | 'environment'>): InRepository {
  const { GITHUB_WORKSPACE = '', CI_PROJECT_DIR = '' } = environment;
  const roots = [GITHUB_WORKSPACE, CI_PROJECT_DIR, '.'].filter((root) => root !== '');
  const known = new Map<string, string>();
  return (at) => {
    const path = known.get(at.path) ?? seenFrom(files, roots, at.path);
    known.set(at.path, path);
    return { ...at, path };
  };
}

/** A path as seen from the first of some folders that holds it; one that lies in none keeps its name. */
export function seenFrom(files: World['files'], roots: readonly string[], path: string): string {
  return roots.map((root) => files.pathFrom(root, path)).find((relative) => !leadsOutside(relative)) ?? path;
}

function leadsOutside(relative: string): boolean {
  return relative === '' || /^(\.\.(\/|$)|\/|[A-Za-z]:)/.test(relative);
}
