/**
 * A whole wiki inside a test, for the tests of Palimpsest and for those of programs that talk to a
 * wiki: a real server on a free port with a real database, a clock that the test moves, people,
 * pages and files made in a line, and a client.
 *
 * <pre>{@code
 * @ExtendWith(PalimpsestExtension.class)
 * class MyBotTest {
 *   @Test
 *   void it_reverts_vandalism(TestWiki wiki) {
 *     wiki.account("Bot", "bot", "sysop");
 *     wiki.file("Earth.png").by("Alice", globe).by("Vera", scribble, "LOL").make();
 *     wiki.page("Earth").by("Alice", "A planet.").by("192.0.2.7", "LOL").make();
 *
 *     new MyBot(wiki.api(), wiki.botPassword("Bot")).run();
 *
 *     assertThat(wiki.client().text("Earth")).isEqualTo("A planet.");
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.palimpsest.testkit;

import org.jspecify.annotations.NullMarked;
