/** Whether the page is on the machine of whoever looks at it, where a demo need not warn. */
export const onLoopback = (): boolean => /^(localhost|127\.|\[::1\]|.*\.localhost$)/.test(location.hostname);
