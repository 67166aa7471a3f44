/** The image of a real code that is no payment of ours: `https://example.com/not-a-payment`. */
export const foreignCodeImage = (): Blob => new Blob([Buffer.from(pngBase64, 'base64')], { type: 'image/png' });

const pngBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAAJQAAACUAQMAAABP8pKXAAAABlBMVEX///8AAABVwtN+AAAACXBIWXMAAAsSAAALEgHS3X78AAAA90lEQVRIx+2VQRKFMAhD' +
  'uQH3v2VukE/S+tVtYSlTx/p0WoRAIz5rGkkwIpHQtM3gEUxc0yYjgGRtA01HGFO+xxwTzCFWox4RfMfllCkx2155O2WyzEo53zo6ZYolSkIsz68YtFjo9w2J' +
  '6LO6a2VlSR+0GSXHtOf3vg1mGUlCdjwGmIIpKB2hzVR/0qSFPsBWe/Cl3dqMekgFgskBZomH3c6Hzo8Z1GO5ynpLvMXcIRRZFeIAS+mxCB8tosNW3bjvxBOe' +
  'Mq9c21TW8c9bg93NdimpzcrddBmuw3SCuX9x9bMJts+oDAwwy1Kls1512T6j6ANggH3WsB/N08WS64eUegAAAABJRU5ErkJggg==';
