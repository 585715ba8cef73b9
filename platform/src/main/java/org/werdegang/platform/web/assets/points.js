// Walks through a chart's points with the arrow keys and shows each point's text beside it. Without script the same
// text is each point's <title>, and the table under the chart holds every value.
const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
tip.setAttribute('aria-hidden', 'true');
document.body.append(tip);

function show(point) {
  const box = point.getBoundingClientRect();
  const around = point.closest('dialog'); // what is outside an open dialog lies behind it
  (around ?? document.body).append(tip);
  const origin = around?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY };
  tip.textContent = point.getAttribute('aria-label');
  tip.hidden = false;
  const left = Math.min(Math.max(8, box.left + box.width / 2 - tip.offsetWidth / 2), innerWidth - tip.offsetWidth - 8);
  const above = box.top - tip.offsetHeight - 8;
  tip.style.left = `${left - origin.left + (around?.scrollLeft ?? 0)}px`;
  tip.style.top = `${(above < 8 ? box.bottom + 8 : above) - origin.top + (around?.scrollTop ?? 0)}px`;
}

for (const type of ['focusin', 'pointerover']) {
  document.addEventListener(type, event => {
    const point = event.target.closest?.('.chart [data-point]');
    if (point) {
      show(point);
    } else {
      tip.hidden = true;
    }
  });
}

document.addEventListener('keydown', event => {
  const point = event.target.closest?.('.chart [data-point]');
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') {
    tip.hidden = true;
  } else if (point && step) {
    const points = [...point.ownerSVGElement.querySelectorAll('[data-point]')];
    points[points.indexOf(point) + step]?.focus();
    event.preventDefault();
  }
});
