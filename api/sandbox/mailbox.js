// Keeps the list fresh: asks for it every two seconds and puts it in place when it has changed.
async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const shown = document.querySelector('main');
  if (!next || !shown || next.innerHTML === shown.innerHTML) return;
  const focused = document.activeElement?.getAttribute('href');
  shown.replaceChildren(...next.childNodes);
  if (focused) shown.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
}

setInterval(refresh, 2000);
