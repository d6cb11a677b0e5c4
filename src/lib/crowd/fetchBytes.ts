/** A fetch that fails is tried again after so long, ms. */
const AGAIN = [500, 2000, 6000];

/** What lies at an address; throws where it does not come however often it is asked for. */
export async function fetchBytes(address: string, tries = 0): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
		return new Uint8Array(await response.arrayBuffer());
	} catch (error) {
		const wait = AGAIN[tries];
		if (wait === undefined) throw error;
		await new Promise((resolve) => setTimeout(resolve, wait));
		return fetchBytes(address, tries + 1);
	}
}
