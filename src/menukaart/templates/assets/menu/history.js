// The address and the way back. Typing a word makes one step back, not one for each letter.

const PAUSE = 300;

/**
 * Keep the address in step. That takes a browser longer than all the rest, so it waits until the list is drawn.
 * @param {(search: string) => void} onReturn called when a reader goes back or forward
 */
export const makeHistory = (onReturn) => {
  let isTyping = false;
  let waiting = location.search;
  /** Which step is to be written; 0 when none is. */
  let step = 0;
  let steps = 0;

  const write = () => {
    step = 0;
    if (waiting === location.search) return;
    const address = waiting || location.pathname;
    if (isTyping && history.state?.typing) history.replaceState({ typing: true }, "", address);
    else history.pushState({ typing: isTyping }, "", address);
  };

  addEventListener("popstate", () => {
    step = 0;
    waiting = location.search;
    onReturn(location.search);
  });

  return {
    /**
     * Remember a choice.
     * @param {string} search
     * @param {boolean} typing
     */
    remember(search, typing) {
      if (step) write();
      isTyping = typing;
      waiting = search;
      steps += 1;
      step = steps;
      const mine = step;
      const go = () => void (mine === step && write());
      if (typing) setTimeout(go, PAUSE);
      else requestAnimationFrame(() => setTimeout(go));
    },
  };
};
