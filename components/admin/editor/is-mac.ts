/** Whether shortcuts go by the command key here. Asked in the browser only. */
export const isMac = () => /Mac|iP(hone|ad|od)/.test(navigator.platform)
