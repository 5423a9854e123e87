package org.palimpsest.actionapi;
import java.util.List;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.store.*;
import org.palimpsest.store.testing.TestDatabases;
class Scratch { public static void main(String[] a) { try (Database d = TestDatabases.fresh(Engine.SQLITE)) { ApiWiki w = ApiWiki.over(d, List.of(), List.of());
 for (String q : a) { System.out.println("--- " + q); var r = w.get(q.isEmpty()?null:q); System.out.println(r.status()+" "+ApiWiki.headers(r)); System.out.println(ApiWiki.body(r)); } } System.exit(0); } }
