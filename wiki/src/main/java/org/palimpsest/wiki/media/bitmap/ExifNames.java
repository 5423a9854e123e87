package org.palimpsest.wiki.media.bitmap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of what cameras write, by the numbers that they use. */
final class ExifNames {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x0100, "ImageWidth"),
          Map.entry(0x0101, "ImageLength"),
          Map.entry(0x0102, "BitsPerSample"),
          Map.entry(0x0103, "Compression"),
          Map.entry(0x0106, "PhotometricInterpretation"),
          Map.entry(0x010E, "ImageDescription"),
          Map.entry(0x010F, "Make"),
          Map.entry(0x0110, "Model"),
          Map.entry(0x0112, "Orientation"),
          Map.entry(0x0115, "SamplesPerPixel"),
          Map.entry(0x011A, "XResolution"),
          Map.entry(0x011B, "YResolution"),
          Map.entry(0x011C, "PlanarConfiguration"),
          Map.entry(0x0128, "ResolutionUnit"),
          Map.entry(0x0131, "Software"),
          Map.entry(0x0132, "DateTime"),
          Map.entry(0x013B, "Artist"),
          Map.entry(0x013E, "WhitePoint"),
          Map.entry(0x013F, "PrimaryChromaticities"),
          Map.entry(0x0211, "YCbCrCoefficients"),
          Map.entry(0x0212, "YCbCrSubSampling"),
          Map.entry(0x0213, "YCbCrPositioning"),
          Map.entry(0x0214, "ReferenceBlackWhite"),
          Map.entry(0x8298, "Copyright"),
          Map.entry(0x829A, "ExposureTime"),
          Map.entry(0x829D, "FNumber"),
          Map.entry(0x8822, "ExposureProgram"),
          Map.entry(0x8824, "SpectralSensitivity"),
          Map.entry(0x8827, "ISOSpeedRatings"),
          Map.entry(0x9000, "ExifVersion"),
          Map.entry(0x9003, "DateTimeOriginal"),
          Map.entry(0x9004, "DateTimeDigitized"),
          Map.entry(0x9101, "ComponentsConfiguration"),
          Map.entry(0x9102, "CompressedBitsPerPixel"),
          Map.entry(0x9201, "ShutterSpeedValue"),
          Map.entry(0x9202, "ApertureValue"),
          Map.entry(0x9203, "BrightnessValue"),
          Map.entry(0x9204, "ExposureBiasValue"),
          Map.entry(0x9205, "MaxApertureValue"),
          Map.entry(0x9206, "SubjectDistance"),
          Map.entry(0x9207, "MeteringMode"),
          Map.entry(0x9208, "LightSource"),
          Map.entry(0x9209, "Flash"),
          Map.entry(0x920A, "FocalLength"),
          Map.entry(0x9214, "SubjectArea"),
          Map.entry(0x9286, "UserComment"),
          Map.entry(0x9290, "SubSecTime"),
          Map.entry(0x9291, "SubSecTimeOriginal"),
          Map.entry(0x9292, "SubSecTimeDigitized"),
          Map.entry(0xA000, "FlashPixVersion"),
          Map.entry(0xA001, "ColorSpace"),
          Map.entry(0xA004, "RelatedSoundFile"),
          Map.entry(0xA20B, "FlashEnergy"),
          Map.entry(0xA20E, "FocalPlaneXResolution"),
          Map.entry(0xA20F, "FocalPlaneYResolution"),
          Map.entry(0xA210, "FocalPlaneResolutionUnit"),
          Map.entry(0xA214, "SubjectLocation"),
          Map.entry(0xA215, "ExposureIndex"),
          Map.entry(0xA217, "SensingMethod"),
          Map.entry(0xA300, "FileSource"),
          Map.entry(0xA301, "SceneType"),
          Map.entry(0xA401, "CustomRendered"),
          Map.entry(0xA402, "ExposureMode"),
          Map.entry(0xA403, "WhiteBalance"),
          Map.entry(0xA404, "DigitalZoomRatio"),
          Map.entry(0xA405, "FocalLengthIn35mmFilm"),
          Map.entry(0xA406, "SceneCaptureType"),
          Map.entry(0xA407, "GainControl"),
          Map.entry(0xA408, "Contrast"),
          Map.entry(0xA409, "Saturation"),
          Map.entry(0xA40A, "Sharpness"),
          Map.entry(0xA40C, "SubjectDistanceRange"),
          Map.entry(0xA420, "ImageUniqueID"));

  private ExifNames() {}

  /** The name; null: clients are not told of it. */
  static @Nullable String of(int number) {
    return NAMES.get(number);
  }
}
