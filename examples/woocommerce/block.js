// The block in WordPress' editor: three fields. What it shows on the page is made by vitrine.php.
(({ blocks, blockEditor, components, element }) => {
  const { createElement } = element;
  const field = (label, name, { attributes, setAttributes }) =>
    createElement(components.TextControl, {
      key: name,
      label,
      value: attributes[name],
      onChange: (value) => setAttributes({ [name]: value }),
    });
  blocks.registerBlockType('vitrine/show', {
    edit: (block) =>
      createElement(
        'div',
        blockEditor.useBlockProps(),
        createElement(components.Placeholder, { label: 'Vitrine', instructions: 'A film that sells.' }, [
          field('Address of the show file', 'show', block),
          field('Address of the poster', 'poster', block),
          field('What the poster shows, in words', 'alt', block),
        ]),
      ),
    save: () => null,
  });
})(window.wp);
