// Draws a process in an element; numbers on steps are buttons that report the step.
(function () {
  const number = (host, step, text) => {
    const button = document.createElement('button');
    button.className = 'diagram-count';
    button.textContent = text;
    button.setAttribute('aria-label', text + ' việc ở bước này');
    button.addEventListener('click', () => host.dispatchEvent(new CustomEvent('hss-step', { detail: step })));
    return button;
  };

  window.hssDiagram = async (host, bpmn, counts, active, passed) => {
    if (!host.hssViewer) {
      host.hssViewer = new window.BpmnJS({
        container: host,
        textRenderer: { defaultStyle: { fontFamily: 'Inter, Arial, sans-serif' }, externalStyle: { fontSize: 12 } },
      });
    }
    const viewer = host.hssViewer;
    await viewer.importXML(bpmn);
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    const known = viewer.get('elementRegistry');
    for (const [step, text] of Object.entries(counts)) {
      if (known.get(step)) overlays.add(step, { position: { top: -12, right: 16 }, html: number(host, step, text) });
    }
    passed.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'diagram-passed'));
    active.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'diagram-active'));
    canvas.zoom('fit-viewport', 'auto');
    const zoom = canvas.zoom();
    if (zoom > 1.1) {
      canvas.zoom(1.1, 'auto');
    } else if (zoom < 0.6) {
      // too small to read: show the beginning, the rest by dragging
      const inner = canvas.viewbox().inner;
      const box = host.getBoundingClientRect();
      canvas.viewbox({ x: inner.x - 10, y: inner.y + inner.height / 2 - box.height / 1.4, width: box.width / 0.7, height: box.height / 0.7 });
    }
  };
})();
