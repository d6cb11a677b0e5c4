import { LANGUAGES, type Lang } from '../domain/lists.ts';

export function match(param: string): param is Lang {
	return LANGUAGES.some((lang) => lang === param);
}
