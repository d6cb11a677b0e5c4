export { default as Bucket } from './Bucket.svelte';
export { default as Densities } from './Densities.svelte';
export { default as Histogram } from './Histogram.svelte';
export { default as List } from './List.svelte';
export { bucketAt, enterBucket } from './bucket.ts';
export { default as Room } from './Room.svelte';
export { Store } from './store.svelte.ts';
export { default as Printed } from './Printed.svelte';
