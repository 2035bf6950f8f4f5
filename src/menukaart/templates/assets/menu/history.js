// The address and the way back. Typing a word makes one step back, not one for each letter.

const PAUSE = 300;

/**
 * Keep the address in step.
 * @param {(search: string) => void} onReturn called when a reader goes back or forward
 */
export const makeHistory = (onReturn) => {
  let isTyping = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let waiting = location.search;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === location.search) return false;
    const address = waiting || location.pathname;
    if (isTyping && history.state?.typing) history.replaceState({ typing: true }, "", address);
    else history.pushState({ typing: isTyping }, "", address);
    return true;
  };

  addEventListener("popstate", () => {
    clearTimeout(timer);
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
      if (timer !== undefined) write();
      isTyping = typing;
      waiting = search;
      if (typing) timer = setTimeout(write, PAUSE);
      else write();
    },
  };
};
