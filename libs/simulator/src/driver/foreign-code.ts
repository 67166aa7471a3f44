/** The image of a real code that is no payment of ours: `weixin://wxpay/bizpayurl?pr=simulated`. */
export const foreignCodeImage = (): Blob => new Blob([Buffer.from(pngBase64, 'base64')], { type: 'image/png' });

const pngBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAAJQAAACUAQMAAABP8pKXAAAABlBMVEX///8AAABVwtN+AAAACXBIWXMAAAsSAAALEgHS3X78AAAA+0lEQVRIx+' +
  '2VURICMQhDuUHuf0tuEAnU7jj+Nf1cRmv71lkxBDbiDTNIJuozkdrarNakzpnZJ5fVAQwU0vYKIwKIe6yWUNJXWL066/jV5ZSx1ez4qdspW65B' +
  '5p+Tjljdt/9+BQCf5doSy0YmY9HKuERlfNO2GPvNue4zgMuTgVg1ctjUR41TywWm9msJBLcu5yx65IyHcIPppK4pvotksMp5ug98+shgtU9IhH' +
  'xMZDEdVG2q4nmBobomOmPu3zhno4N82dLaTHdmC5H7aw7LedzJmNsGFpvZLw8x8w4bD3V732EtgooUPtPDCRpfmjw+6xppgAHb4w57w4gPi7Dx' +
  'ommdkMIAAAAASUVORK5CYII=';
