export const csr = false;
// So that the file is 404.html, which static hosts serve for what is not there.
export const trailingSlash = 'never';
