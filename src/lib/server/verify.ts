import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRecord } from '../../domain/records/article.ts';
import type { Filed } from '../../domain/records/records.ts';
import { hashParagraph, paragraphsOf } from './hash.ts';

/** Every difference between the articles as they were cited and their texts in a folder, each as a sentence. */
export function verifyArticles(articles: readonly Filed<ArticleRecord>[], dir: string): readonly string[] {
	return articles.flatMap(({ id, record }) => {
		const path = join(dir, record.text);
		if (!existsSync(path)) return [`${id}: there is no ${path}.`];
		return differences(record.hashes, paragraphsOf(readFileSync(path, 'utf8'))).map((told) => `${id}: ${path} ${told}`);
	});
}

function differences(hashes: readonly string[], paragraphs: readonly string[]): string[] {
	const told: string[] = [];
	if (paragraphs.length !== hashes.length)
		told.push(`has another number of paragraphs: ${paragraphs.length}, where the record has ${hashes.length} hashes.`);
	for (const [i, paragraph] of paragraphs.entries()) {
		const [was, is] = [hashes[i], hashParagraph(paragraph)];
		if (was === undefined) told.push(`paragraph ${i + 1} is new: its hash is ${is}.`);
		else if (was !== is)
			told.push(`paragraph ${i + 1} no longer reads as it was cited: its hash is ${is}, it was ${was}.`);
	}
	return told;
}
