/** How large three points of degrees look at a zoom of the map, in px². */
export function weighAt(zoom, importance = () => 1) {
	const project = ([lon, lat]) => {
		const size = 256 * 2 ** zoom;
		const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
		return [(lon / 360) * size, (Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size];
	};
	return (triangle) => {
		const [[ax, ay], [bx, by], [cx, cy]] = triangle.map(project);
		return (Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2) * importance(triangle[1]);
	};
}
