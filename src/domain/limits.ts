/** Up to as many events, each stands in the explorer's HTML; of more, the browser gets columns and shows what is near. */
export const MOST_ENTRIES = 300;
/** Up to as many events have a page each; of more, each opens in the explorer. */
export const MOST_PAGES = 2000;
/** Where events have no pages, so many are listed on the page of what names them. */
export const MOST_LISTED = 100;
