// Search without a server: browsers start no worker from the disk, so that a hidden frame does its work.
// mkdocs-material takes a file of this name in the place of one that it would fetch from the network.
(function () {
  if (location.protocol !== "file:") return;

  // What the frame runs before the worker's own script: the names that a worker has, in a window.
  const names = `
    const page = parent;
    self.postMessage = (data) => page.postMessage(data, "*");
    self.importScripts = (...urls) => urls.reduce((before, url) => before.then(() => new Promise((done, failed) => {
      const script = document.createElement("script");
      Object.assign(script, { src: url, onload: done, onerror: failed });
      document.head.append(script);
    })), Promise.resolve());
  `;

  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.onmessage = this.onerror = null;
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inner = frame.contentDocument;
      inner.open();
      inner.write(`<!doctype html><script>${names}<\/script><script src="${new URL(url, location.href)}"><\/script>`);
      inner.close();
      this.frame = frame;
      this.ready = new Promise((done) => frame.addEventListener("load", done));
      window.addEventListener("message", (event) => {
        if (event.source !== frame.contentWindow) return;
        const told = new MessageEvent("message", { data: event.data });
        if (this.onmessage) this.onmessage(told);
        this.dispatchEvent(told);
      });
    }

    postMessage(data) {
      // Its own postMessage speaks to the page, as a worker's does; what it hears is an event.
      const inner = this.frame.contentWindow;
      this.ready.then(() => inner.dispatchEvent(new inner.MessageEvent("message", { data })));
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.Worker = window.IFrameWorker = FrameWorker; // under the second name the worker's script knows where it is
})();
