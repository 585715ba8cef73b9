// Shows a chart as large as the window: its picture moves into a dialog and back, so that nothing is there twice. Without
// script the button stays hidden.
for (const button of document.querySelectorAll('.chart .zoom')) {
  const chart = button.closest('.chart');
  const dialog = chart.querySelector('dialog');
  const place = chart.querySelector('.picture');
  const picture = place.querySelector('.broad');
  button.hidden = false;
  button.addEventListener('click', () => {
    dialog.querySelector('.large').append(picture);
    dialog.showModal();
  });
  dialog.addEventListener('close', () => place.prepend(picture));
}
