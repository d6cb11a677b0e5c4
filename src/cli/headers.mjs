/**
 * Reads a `_headers` file as static hosts do: a line with a path (`*` stands for the rest), then indented `Name: value` lines.
 * Where two paths give one header, the later one holds.
 * @param {string} text
 * @returns {(path: string) => Map<string, string>}
 */
export function parseHeaders(text) {
	/** @type {{ path: string, headers: [name: string, value: string][] }[]} */
	const rules = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.trim() === '' || line.trim().startsWith('#')) continue;
		if (!/^\s/.test(line)) rules.push({ path: line.trim(), headers: [] });
		else {
			const colon = line.indexOf(':');
			if (colon < 0 || rules.length === 0)
				throw new Error(`_headers: «${line.trim()}» is not «Name: value» below a path.`);
			rules.at(-1)?.headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
		}
	}
	return (path) => new Map(rules.filter((rule) => matches(rule.path, path)).flatMap((rule) => rule.headers));
}

/** @param {string} rule @param {string} path */
function matches(rule, path) {
	return rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
}
