import { describe, expect, test } from 'vitest';
import { renderNotes } from './notes.ts';

describe('renderNotes', () => {
	test.each([
		[
			'Dire *d’abord* ce que l’accord **évite**.',
			'<p>Dire <em>d’abord</em> ce que l’accord <strong>évite</strong>.</p>'
		],
		['- un\n- deux', '<ul>\n<li>un</li>\n<li>deux</li>\n</ul>'],
		['</script><img src=x onerror=alert(1)>', '<p>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</p>'],
		['[ici](javascript:alert(1))', '<p><a href="">ici</a></p>']
	])('%s', (markdown, html) => expect(renderNotes(markdown)).toBe(html));
});
