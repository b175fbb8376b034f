// From a key to the frame that shows another picture, in one output area of a page.

window.nextPicture = (area) => new Promise((resolve) => {
    const before = area.querySelector("img")?.src;
    const original = CanvasRenderingContext2D.prototype.drawImage;
    let pressed = null;
    const shown = () => {
        CanvasRenderingContext2D.prototype.drawImage = original;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - pressed));
    };
    const observer = new MutationObserver(() => {
        const image = area.querySelector("img");
        if (pressed === null || !image || image.src === before) return;
        observer.disconnect();
        image.decode().then(shown);
    });
    observer.observe(area, {childList: true, subtree: true, attributeFilter: ["src"]});
    CanvasRenderingContext2D.prototype.drawImage = function (...given) {
        original.apply(this, given);
        if (pressed !== null && area.contains(this.canvas)) shown();
    };
    document.addEventListener(
        "keydown", (event) => { pressed = event.timeStamp; }, {capture: true, once: true});
});

window.quiet = (area, pause) => new Promise((resolve) => {
    let waiting = null;
    const observer = new MutationObserver(() => begin());
    const begin = () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => { observer.disconnect(); resolve(); }, pause);
    };
    observer.observe(area, {childList: true, subtree: true, attributes: true});
    begin();
});
