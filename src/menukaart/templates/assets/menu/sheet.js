// On a small screen the facets are a sheet: the same form, in a dialog.

/**
 * @param {{dialog: HTMLDialogElement, column: HTMLElement, form: HTMLElement, opener: HTMLElement}} parts
 */
export const makeSheet = ({ dialog, column, form, opener }) => {
  const wide = matchMedia("(min-width: 60rem)");
  opener.addEventListener("click", () => {
    dialog.firstElementChild?.append(form);
    dialog.showModal();
    dialog.firstElementChild?.scrollTo(0, 0);
  });
  dialog.addEventListener("close", () => column.append(form));
  dialog.addEventListener("click", (event) => {
    const isBeside = event.target === dialog;
    const isClose = event.target instanceof Element && event.target.closest("[data-close]");
    if (isBeside || isClose) dialog.close();
  });
  wide.addEventListener("change", () => dialog.open && dialog.close());
};
