const size = {
  width: 'Width in pixels; with the height it keeps the place free while the picture loads.',
  height: 'Height in pixels.',
};

const under = (place: string, fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([key, text]) => [`${place}.${key}`, text]));

const price = { amount: 'Decimal string in major units, as in "49.90".', currency: 'Currency code in upper case, as in "EUR".' };

/** What each key of a show file is for, by its place; editors show it. */
export const descriptions: Readonly<Record<string, string>> = {
  $schema: 'Address of this schema, for editors; not read.',
  version: 'Version of the format.',
  id: 'Names the show, in events and in storage.',
  title: 'Title of the show, as shoppers read it.',
  status: 'Where the show stands. A recorded show without sources is one that has ended.',
  lang: 'Language of the show, as a BCP 47 tag.',
  poster: 'Picture that stands for the video until it plays.',
  ...under('poster', {
    src: 'Address of the picture.',
    alt: 'The picture in words; left out for one that only decorates.',
    ...size,
  }),
  sources: 'The video, the preferred form first.',
  ...under('sources[]', {
    src: 'Address of the video or its playlist.',
    type: 'MIME type, as in application/vnd.apple.mpegurl or video/mp4.',
    features: 'What the stream carries besides picture and sound; an empty list says that it is nothing, and spares looking.',
  }),
  tracks: 'Texts that run with the video, as WebVTT.',
  ...under('tracks[]', {
    kind: 'What the text is.',
    src: 'Address of the WebVTT file.',
    lang: 'Language of the text, as a BCP 47 tag.',
    label: 'Name of the track in the menu.',
  }),
  startsAt: 'When a scheduled show begins, or any other began.',
  endsAt: 'When the show ends, or ended.',
  duration: 'Seconds that the recording lasts; a short one starts from an MP4 where the show offers one.',
  products: 'All that can be bought in the show.',
  ...under('products[]', {
    key: 'Name of the product within the show, used once; cues and the page name the product by it.',
    ref: 'What the shop calls the product: one of four ways.',
    number: 'The number that the host says, as in "link 3".',
    title: 'Title shown until, and where, no shop answers.',
    image: 'Picture shown until, and where, no shop answers: an address, or a record.',
    url: 'The page of the product; a link where nothing can be bought in place.',
    price: 'Price shown until, and where, no shop answers.',
  }),
  ...under('ref', {
    handle: 'The handle or slug of the product.',
    sku: 'The stock keeping unit of a variant.',
    product: 'The id of the product.',
    variant: 'The id of a variant.',
  }),
  ...under('products[].image', { url: 'Address of the picture.', alt: 'The picture in words.', ...size }),
  ...under('products[].price', price),
  cues: 'What holds over a span of the show, in any order.',
  ...under('cues[]', {
    id: 'Names the cue, used once.',
    start: 'Seconds of media time at which the cue begins.',
    end: 'Seconds of media time at which it is over; left out, it holds to the end.',
    at: 'Date-time of the programme at which a live cue begins, in place of start.',
    until: 'Date-time of the programme at which it is over; left out, it holds to the end.',
    type: 'What the cue is.',
    product: 'Key of the product that it is about.',
    path: 'Where in the frame the product is, over time.',
    title: 'What shoppers read.',
    price: 'The price of the offer, as announced; the shop decides what is paid.',
    code: 'The discount code of the offer.',
    options: 'The answers to choose from.',
    tally: 'The votes for each answer, in the same order, once it is over.',
    text: 'What shoppers read.',
  }),
  ...under('cues[].path[]', {
    t: 'Seconds of media time.',
    x: 'From 0, the left edge of the frame, to 1.',
    y: 'From 0, the top edge of the frame, to 1.',
  }),
  ...under('cues[].price', price),
  host: 'Who presents the show.',
  creator: 'Who made the show.',
  room: 'The live room of the show: chat, reactions, polls and what is pinned while it runs.',
  ...under('room', {
    channel: 'What carries the room.',
    urls: 'Where it is: the servers of a cluster, the document, the endpoint; none for a room between tabs.',
    tokenUrl: 'Answers with a token for a viewer, as plain text; asked for with each connection.',
  }),
};
