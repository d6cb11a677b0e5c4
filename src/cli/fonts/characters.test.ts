import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { charactersInUse } from './characters.ts';

const root = mkdtempSync(join(tmpdir(), 'characters-'));
mkdirSync(join(root, 'data/events'), { recursive: true });
mkdirSync(join(root, 'src/lib/messages'), { recursive: true });
writeFileSync(join(root, 'data/places.yaml'), '# → only a comment\n- id: moscow\n  local: Москва\n');
writeFileSync(join(root, 'data/events/broken.yaml'), 'title: "ж');
writeFileSync(join(root, 'data/areas.geojson'), '{"properties":{"name":"إدلب"},"coordinates":[1,2]}');
writeFileSync(join(root, 'data/events/decomposed.yaml'), 'title: Erdog\u0306an\u202f?');
writeFileSync(join(root, 'src/lib/messages/fr.ts'), '/** ⟂ */\n// ⟂\nexport const fr = "≤";\n');
afterAll(() => rmSync(root, { recursive: true }));

const uses = charactersInUse(root);

test('a character of a record is told with its file and line', () => {
	expect(uses.get('М')).toEqual({ file: 'data/places.yaml', line: 3, record: true });
	expect(uses.get('إ')).toMatchObject({ file: 'data/areas.geojson', record: true });
});

test('a character of the interface is no fault of the records', () => {
	expect(uses.get('≤')).toMatchObject({ file: 'src/lib/messages/fr.ts', record: false });
});

test('comments and files that cannot be read add nothing', () => {
	expect([uses.has('→'), uses.has('⟂'), uses.has('ж')]).toEqual([false, false, false]);
});

test('letters are composed, and what has no glyph is left to the shaper', () => {
	expect([uses.has('ğ'), uses.has('\u0306'), uses.has('\u202f')]).toEqual([true, false, false]);
});
