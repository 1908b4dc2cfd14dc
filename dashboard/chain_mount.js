// Mounts a chain in a Streamlit component. Streamlit calls this again after every rerun; the
// picture is kept unless it is another one, so that panning and zooming are not lost.
const mounted = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".chain");
  const tools = parentElement.querySelector(".tools");
  const held = mounted.get(root);
  if (held && held.version === data.version) {
    held.chain.pick(data.picked);
  } else {
    if (held) held.chain.destroy();
    const chain = drawChain(vis, root, data.picture, {
      picked: data.picked,
      onNode: (node) => {
        setTriggerValue("clicked", node);
        showDetails();
      },
      onEdge: (edge) => {
        setTriggerValue("clicked", { kind: "edge", ...edge });
        showDetails();
      },
    });
    mounted.set(root, { version: data.version, chain });
    root.chain = chain;
  }
  buildTools(tools, data, mounted.get(root).chain);
  return () => {
    const last = mounted.get(root);
    if (last && !root.isConnected) {
      last.chain.destroy();
      mounted.delete(root);
    }
  };

  // The details stand below the picture: bring them into sight, but no further.
  function showDetails() {
    setTimeout(() => {
      const details = document.querySelector(".st-key-details");
      if (details) details.scrollIntoView({ behavior: "smooth", block: "nearest" });
    }, 350);
  }

  function buildTools(bar, told, chain) {
    const acts = [
      ["+", told.words.larger, () => chain.zoom(1.2)],
      ["−", told.words.smaller, () => chain.zoom(1 / 1.2)],
      ["⤢", told.words.whole, () => chain.fit()],
      ["PNG", told.words.png, () => save(chain.png(), told.file)],
    ];
    bar.replaceChildren(...acts.map(([sign, words, act]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.title = words;
      button.setAttribute("aria-label", words);
      button.addEventListener("click", act);
      return button;
    }));
  }

  function save(address, name) {
    const link = document.createElement("a");
    link.href = address;
    link.download = name.replace(/[\\/:*?"<>|]+/g, "-");
    link.click();
  }
}
