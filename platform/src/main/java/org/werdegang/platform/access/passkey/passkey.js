// Asks the device for a passkey and sends its answer with the form. Where a browser has none, the form stays hidden.
const from64 = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));

async function ask(form) {
  const response = await fetch(form.dataset.question, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!response.ok) throw new Error('no question');
  const question = await response.json();
  question.challenge = from64(question.challenge);
  if (!question.user) return navigator.credentials.get({ publicKey: question });
  question.user.id = from64(question.user.id);
  question.excludeCredentials = question.excludeCredentials.map(key => ({ ...key, id: from64(key.id) }));
  return navigator.credentials.create({ publicKey: question });
}

document.querySelectorAll('form[data-question]').forEach(form => {
  if (!window.PublicKeyCredential || !PublicKeyCredential.prototype.toJSON) return;
  const trouble = form.querySelector('[data-trouble]');
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    trouble.hidden = true;
    try {
      form.elements.answer.value = JSON.stringify((await ask(form)).toJSON());
      HTMLFormElement.prototype.submit.call(form);
    } catch {
      trouble.hidden = false;
    }
  });
});
