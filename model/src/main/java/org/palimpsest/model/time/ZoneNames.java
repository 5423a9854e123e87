package org.palimpsest.model.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Zones by name, in seconds east of Greenwich. Which names are known, and what each means, is what
 * MediaWiki answers for them; some contradict what the name means today.
 */
final class ZoneNames {
  /** What stands for universal time where no other name may. */
  static final Map<String, Integer> UNIVERSAL = Map.of("Z", 0, "GMT", 0);

  private static final String TABLE =
      """
      -39600 SST
      -36000 AHST BDT HST
      -34200 HDT HPT HWT
      -32400 AHDT AKST YST
      -28800 AKDT PST YDT YPT YWT
      -26248 EMT
      -25200 MST PDT PPT PWT YDDT
      -21600 CST MDT MPT MWT PDDT
      -20173 SJMT
      -19776 HMT
      -18840 QMT
      -18000 CDT CPT CWT EST MDDT
      -17340 PPMT
      -16800 SDMT
      -15408 CMT
      -14660 FFMT
      -14400 AST CDDT EDT EPT EWT
      -14309 BMT
      -13884 SMT
      -13840 AMT
      -13236 PMT
      -12600 NST
      -10800 ADT APT AWT EDDT
       -9052 NDT
       -9000 NPT NWT
       -7200 ADDT
       -5400 NDDT
       -4056 FMT
       -1521 DMT
           0 GMT UCT UTC WET
        3600 BST CET MET WAT WEST
        5040 WMT
        5736 KMT
        5794 RMT
        7200 BDST CAT CEST EET IST MEST SAST WAST WEMT
        8440 JMT
        9017 MMT
        9394 LST
       10751 TBMT
       10800 CEMT EAT EEST IDT MSK
       12344 TMT
       14400 IDDT MSD
       16279 MDST
       18000 PKT
       21600 PKST
       25025 IMT
       25200 WIB
       25590 PLMT
       28800 AWST HKT WITA
       30600 KST
       32400 AWDT HKST JST WIT
       34200 ACST CAST
       36000 AEST CHST GST JDT KDT
       37800 ACDT
       39600 AEDT GDT
       41400 NZMT
       43200 NZST
       46800 NZDT
      """;

  /** Letters in the order in which they go round the world, eastwards and then westwards. */
  private static final String EASTWARDS = "ABCDEFGHIKLM";

  private static final String WESTWARDS = "NOPQRSTUVWXY";
  private static final int HOUR = 3600;

  /** Every name. */
  static final Map<String, Integer> ALL = all();

  /** The names of RFC 2822; letters, which mean nothing certain there, are universal time. */
  static final Map<String, Integer> OF_MAIL = ofMail();

  private ZoneNames() {}

  private static Map<String, Integer> all() {
    Map<String, Integer> zones = new HashMap<>();
    zones.put("Z", 0);
    for (int i = 0; i < EASTWARDS.length(); i++) {
      zones.put(EASTWARDS.substring(i, i + 1), (i + 1) * HOUR);
      zones.put(WESTWARDS.substring(i, i + 1), -(i + 1) * HOUR);
    }
    TABLE
        .lines()
        .map(line -> List.of(line.strip().split(" ")))
        .forEach(row ->
            row.stream().skip(1).forEach(name -> zones.put(name, Integer.valueOf(row.getFirst()))));
    return Map.copyOf(zones);
  }

  private static Map<String, Integer> ofMail() {
    Map<String, Integer> zones = new HashMap<>();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      if (letter != 'J') {
        zones.put(String.valueOf(letter), 0);
        zones.put(String.valueOf(Character.toLowerCase(letter)), 0);
      }
    }
    for (String name : List.of("EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "GMT")) {
      zones.put(name, ALL.get(name));
    }
    zones.put("UT", 0);
    return Map.copyOf(zones);
  }
}
