import { plain, type Sentence } from './sentence.ts';

/** What a commit changed, as a title. @example 'media-01 added on asgard-atlas, and 3 more' */
export function headline([first, ...others]: readonly Sentence[]): string {
  const said = first ? plain(first) : '';
  return others.length > 0 ? `${said}, and ${others.length} more` : said;
}
