package org.palimpsest.wiki.media.svg;

import java.util.Locale;
import java.util.Set;

/**
 * Whose elements a drawing may have: those of the format, and those in which drawing programs note
 * things that no browser shows.
 */
final class Namespaces {
  private static final Set<String> KNOWN =
      Set.of(
          "",
          "adobe:ns:meta/",
          "http://creativecommons.org/ns#",
          "http://inkscape.sourceforge.net/dtd/sodipodi-0.dtd",
          "http://ns.adobe.com/adobeillustrator/10.0/",
          "http://ns.adobe.com/adobesvgviewerextensions/3.0/",
          "http://ns.adobe.com/extensibility/1.0/",
          "http://ns.adobe.com/flows/1.0/",
          "http://ns.adobe.com/illustrator/1.0/",
          "http://ns.adobe.com/imagereplacement/1.0/",
          "http://ns.adobe.com/pdf/1.3/",
          "http://ns.adobe.com/photoshop/1.0/",
          "http://ns.adobe.com/saveforweb/1.0/",
          "http://ns.adobe.com/variables/1.0/",
          "http://ns.adobe.com/xap/1.0/",
          "http://ns.adobe.com/xap/1.0/g/",
          "http://ns.adobe.com/xap/1.0/g/img/",
          "http://ns.adobe.com/xap/1.0/mm/",
          "http://ns.adobe.com/xap/1.0/rights/",
          "http://ns.adobe.com/xap/1.0/stype/dimensions#",
          "http://ns.adobe.com/xap/1.0/stype/font#",
          "http://ns.adobe.com/xap/1.0/stype/manifestitem#",
          "http://ns.adobe.com/xap/1.0/stype/resourceevent#",
          "http://ns.adobe.com/xap/1.0/stype/resourceref#",
          "http://ns.adobe.com/xap/1.0/t/pg/",
          "http://purl.org/dc/elements/1.1",
          "http://purl.org/dc/elements/1.1/",
          "http://schemas.microsoft.com/visio/2003/svgextensions/",
          "http://sodipodi.sourceforge.net/dtd/sodipodi-0.dtd",
          "http://taptrix.com/inkpad/svg_extensions",
          "http://web.resource.org/cc/",
          "http://www.freesoftware.fsf.org/bkchem/cdml",
          "http://www.inkscape.org/namespaces/inkscape",
          "http://www.opengis.net/gml",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "http://www.w3.org/2000/01/rdf-schema#",
          "http://www.w3.org/2000/02/svg/testsuite/description/",
          "http://www.w3.org/2000/svg",
          "http://www.w3.org/tr/rec-rdf-syntax/");

  private Namespaces() {}

  static boolean areKnown(String namespace) {
    return KNOWN.contains(namespace.toLowerCase(Locale.ROOT));
  }
}
