// Lets a file be dropped anywhere on the frame around its field. Without script the field alone takes it.
for (const frame of document.querySelectorAll('[data-drop]')) {
  const field = frame.querySelector('input[type=file]');
  frame.querySelector('[data-drop-hint]').hidden = false;
  for (const type of ['dragenter', 'dragover']) {
    frame.addEventListener(type, event => {
      event.preventDefault();
      frame.classList.add('drop-over');
    });
  }
  for (const type of ['dragleave', 'drop']) {
    frame.addEventListener(type, () => frame.classList.remove('drop-over'));
  }
  frame.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 1) {
      field.files = event.dataTransfer.files;
      field.focus();
    }
  });
}
