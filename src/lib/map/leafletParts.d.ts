// The parts of Leaflet that are imported one by one; their types are those of the whole.
declare module 'leaflet/src/map/Map.js' {
	export { Map } from 'leaflet';
}

declare module 'leaflet/src/geometry/Point.js' {
	export { point as toPoint } from 'leaflet';
}

declare module 'leaflet/src/layer/Layer.js';
declare module 'leaflet/src/map/handler/Map.Drag.js';
declare module 'leaflet/src/map/handler/Map.TouchZoom.js';
