// Two shortcuts for people who work here all day: "/" goes to the search, "?" shows the keys.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) {
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('find').focus();
  } else if (event.key === '?') {
    event.preventDefault();
    document.getElementById('keys').showModal();
  }
});
