/// <reference lib="webworker" />
self.onmessage = () => {};
export {};
