// A button beside each command that copies it; where the browser allows no copying (plain http) it selects the text.
for (const block of document.querySelectorAll("pre[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn copy-button";
  button.textContent = block.dataset.copy;
  button.addEventListener("click", async () => {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = block.dataset.copied;
    } else {
      getSelection().selectAllChildren(block);
    }
  });
  block.after(button);
}
