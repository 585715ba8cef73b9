async () => {
  const problems = [];
  const name = element => {
    const words = (element.getAttribute?.('aria-label') || element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `<${element.tagName.toLowerCase()}${element.id ? ' id=' + element.id : ''}> "${words}"`;
  };
  const shown = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  // axe-core: WCAG 2.2 A and AA, and best practices
  const result = await axe.run(document, { resultTypes: ['violations'] });
  for (const violation of result.violations) {
    for (const node of violation.nodes.slice(0, 3)) {
      problems.push(`axe ${violation.id}: ${node.html.slice(0, 160)} ${node.any.concat(node.all, node.none).map(check => check.message).join('; ').slice(0, 200)}`);
    }
  }

  // nothing wider than the window
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter(e => shown(e) && e.getBoundingClientRect().right > root.clientWidth + 1
        && !e.closest('.table, .kern-table-responsive')).pop();
    problems.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}, at ${wide ? name(wide) : '?'}`);
  }

  // text cut off by its own box
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && shown(element)
        && !element.matches('.kern-sr-only, .kern-sr-only *')) {
      problems.push(`clipped: ${name(element)}`);
    }
  }

  // words within their buttons
  for (const label of document.querySelectorAll('button .kern-label, a.kern-btn .kern-label')) {
    const button = label.closest('button, a.kern-btn').getBoundingClientRect();
    const box = label.getBoundingClientRect();
    if (shown(label) && (box.left < button.left - 1 || box.right > button.right + 1)) {
      problems.push(`words leave their button: ${name(label)}`);
    }
  }

  // labels of drawings: inside, and apart
  for (const svg of document.querySelectorAll('main svg')) {
    if (!shown(svg)) {
      continue;
    }
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].filter(shown).map(text => ({ text, box: text.getBoundingClientRect() }));
    for (const { text, box } of texts) {
      if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3) {
        problems.push(`label leaves its drawing: ${name(text)}`);
      }
    }
    texts.forEach((one, i) => texts.slice(i + 1).forEach(other => {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 1.5 && down > 0.35 * Math.min(one.box.height, other.box.height)) {
        problems.push(`labels cover each other: ${name(one.text)} and ${name(other.text)}`);
      }
    }));
  }

  // labels of drawings: no line runs through one
  for (const svg of document.querySelectorAll('main .chart svg')) {
    if (!shown(svg)) {
      continue;
    }
    const labels = [...svg.querySelectorAll('text')].filter(shown).map(text => ({ text, box: text.getBoundingClientRect() }));
    for (const line of [...svg.querySelectorAll('path[fill=none]')].filter(shown)) {
      const toScreen = line.getScreenCTM();
      const length = line.getTotalLength();
      for (let at = 0; at <= length; at += 2) {
        const point = line.getPointAtLength(at).matrixTransform(toScreen);
        const hit = labels.find(({ box }) => point.x > box.left + 2 && point.x < box.right - 2
            && point.y > box.top + 0.25 * box.height && point.y < box.bottom - 0.25 * box.height);
        if (hit) {
          problems.push(`a line runs through a label: ${name(hit.text)}`);
          break;
        }
      }
    }
  }

  // for the walk with the tab key
  const reached = new Set();
  const unmarked = new Set();
  window.lookAt = {
    tabbable: () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(e => shown(e) && !e.disabled && e.tabIndex >= 0 && e.type !== 'hidden' && !(e.type === 'radio' && !e.checked)),
    seen: () => {
      const element = document.activeElement;
      if (element && element !== document.body && !reached.has(element)) {
        reached.add(element);
        const style = getComputedStyle(element);
        const halo = element.querySelector?.('.halo');
        const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
            || (halo && getComputedStyle(halo).strokeWidth !== '1px')
            || [...element.children].some(child => getComputedStyle(child).boxShadow !== 'none' || getComputedStyle(child).outlineStyle !== 'none');
        if (!marked) {
          unmarked.add(element);
        }
      }
    },
    missed: () => [...window.lookAt.tabbable().filter(e => !reached.has(e)).map(e => `not reached: ${name(e)}`),
      ...[...unmarked].map(e => `focus is not visible: ${name(e)}`)],
  };
  return problems;
}
