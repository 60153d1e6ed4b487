/** Rows at a time, on the server as in the browser. */
export const notificationPageSize = 30;
