import QRCode from 'qrcode';

/** A QR code that leads to an address, as an SVG element; it still reads with some of it worn off. */
export function drawQr(address: string): Promise<string> {
	return QRCode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
}
