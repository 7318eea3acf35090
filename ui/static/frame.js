// Keys of the open screen. The server names them in <hss-keys data-keys="J K Enter Ctrl+Enter">; letters typed into a
// field stay letters, and an open dialog keeps its own keys.
(function () {
  if (window.hssKeys) return;
  window.hssKeys = true;

  const deepActive = () => {
    let active = document.activeElement;
    while (active && active.shadowRoot && active.shadowRoot.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };
  const isEditable = (node) =>
    node && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)) && !/^(checkbox|radio|button)$/.test(node.type);
  const acts = (event) =>
    event.composedPath().some((node) => /^(BUTTON|A|SUMMARY|VAADIN-BUTTON|VAADIN-ITEM|VAADIN-MENU-BAR-BUTTON)$/.test(node.tagName || ''));
  const overlayOpen = () => document.querySelector(
    ':is(vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-combo-box-overlay, vaadin-select-overlay, '
    + 'vaadin-menu-bar-overlay, vaadin-date-picker-overlay)[opened]:not([closing])');

  const nameOf = (event) => {
    if (event.key === 'Enter') return (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + 'Enter';
    if (event.ctrlKey || event.metaKey || event.altKey) return '';
    return event.key.length === 1 ? event.key.toUpperCase() : event.key;
  };

  document.addEventListener('keydown', (event) => {
    const host = document.querySelector('hss-keys');
    const key = nameOf(event);
    if (!host || !key || event.isComposing || event.defaultPrevented || overlayOpen()) return;
    if (!(host.dataset.keys || '').split(' ').includes(key)) return;
    const field = isEditable(event.composedPath()[0]);
    if (field && key !== 'Ctrl+Enter') return;
    if (key === 'Enter' && acts(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const focused = document.querySelector('[data-focus-key="' + key + '"]');
    if (focused) {
      // at once, so that what is typed next goes into the field
      focused.focus();
      return;
    }
    if (field) {
      // let the field hand over what was typed before the action reads it
      const active = deepActive();
      active.blur();
      active.focus();
    }
    // a refusal is told by the screen itself
    host.$server.press(key).catch(() => {});
  }, true);

  // the look is kept on this computer
  window.hssLook = (look) => {
    localStorage.setItem('hss-look', look);
    document.documentElement.setAttribute('theme', look);
  };
})();
