import type { Lang } from '../../domain/lists.ts';
import { en } from './en.ts';
import { fr, type Messages } from './fr.ts';

/** Everything that the interface says, by language. */
export const messages: Readonly<Record<Lang, Messages>> = { fr, en };
export type { Messages };
