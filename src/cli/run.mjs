import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command in the top folder, its words on our screen (only its complaints when `quiet`), and ends it with its children when its time is over.
 * @param {string} command
 * @param {string[]} args
 * @param {{ minutes: number, env?: NodeJS.ProcessEnv, quiet?: boolean }} options
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(command, args, { minutes, env = {}, quiet = false }) {
	// A group of its own, so that what the command started ends with it.
	const group = process.platform !== 'win32';
	const child = spawn(command, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
		detached: group
	});
	const signal = (/** @type {NodeJS.Signals} */ name) => {
		try {
			if (group && child.pid) process.kill(-child.pid, name);
			else child.kill(name);
		} catch {
			// It ended by itself meanwhile.
		}
	};
	return new Promise((resolve) => {
		let stopped = false;
		/** @type {NodeJS.Timeout} */
		let force;
		const stop = () => {
			stopped = true;
			// First politely: Playwright then closes its browsers, which are in groups of their own.
			signal('SIGTERM');
			force = setTimeout(signal, 5000, 'SIGKILL');
		};
		const interrupt = () => {
			stop();
			child.once('close', () => process.exit(130));
		};
		const bound = setTimeout(() => {
			console.error(`${command} ${args.join(' ')}: ended after ${minutes} minutes without an answer.`);
			stop();
		}, minutes * 60_000);
		const end = (/** @type {boolean} */ well) => {
			clearTimeout(bound);
			clearTimeout(force);
			process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
			resolve(well && !stopped);
		};
		process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
		child.on('error', (error) => {
			console.error(`${command}: ${error.message}`);
			end(false);
		});
		child.on('close', (code) => end(code === 0));
	});
}

/**
 * Runs a JavaScript file of node_modules with this Node: no npx, which would leave children behind when it is ended.
 * @param {string} file
 * @param {string[]} args
 * @param {{ minutes: number, env?: NodeJS.ProcessEnv }} options
 */
export const runTool = (file, args, options) => run(process.execPath, [`node_modules/${file}`, ...args], options);
