import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import type { Lang } from '../lists.ts';

/** Snowball's stemmers: what is left of a word without its endings. They are given folded words, in texts and queries alike. */
export const STEMS: Readonly<Record<Lang, (word: string) => string>> = { fr: french, en: english };
