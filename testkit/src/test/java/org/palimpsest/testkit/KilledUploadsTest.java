package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.server.wiring.Stores;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.blob.FolderObjects;
import org.palimpsest.store.blob.ObjectStore;
import org.palimpsest.store.s3.S3Objects;
import org.palimpsest.store.s3.S3Place;
import org.palimpsest.store.testing.OwnS3;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.verification.Finding;
import org.palimpsest.wiki.verification.Verification;
import tools.jackson.databind.JsonNode;

/**
 * A server that is killed again and again while files are uploaded, in whole and in chunks,
 * reverted and made smaller: all that clients were told of is there, every row has its bytes, and
 * what is left over is swept.
 */
class KilledUploadsTest {
  private static final int ROUNDS = 4;
  private static final int CLIENTS = 3;
  private static final int TOLD_A_ROUND = 12;
  private static final Duration LATER = Duration.ofDays(2);

  /** What a client was told: a version of this file has these bytes. */
  private record Told(String name, String sha1) {}

  @TempDir private Path folder;

  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final AtomicInteger serial = new AtomicInteger();

  @Test
  void in_a_folder() throws Exception {
    Path files = folder.resolve("data/files");
    run("", () -> new FolderObjects(files, InstantSource.system()));

    assertThat(files.resolve("unfinished")).isEmptyDirectory();
  }

  @Test
  void on_a_server_of_files() throws Exception {
    OwnS3 server = OwnS3.shared();
    String bucket = server.newBucket();
    S3Place place = new S3Place(server.endpoint(), "us-east-1", bucket, "", "key", "secret", true);
    String config =
        "blob-store { bucket = %s, endpoint = \"%s\", access-key = key, secret-key = secret }\n"
            .formatted(bucket, server.endpoint());
    run(config, () -> S3Objects.in(place, InstantSource.system()));
  }

  /** Opens the place of files once more. */
  private interface Opening {
    ObjectStore open();
  }

  private void run(String config, Opening files) throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String data = folder.resolve("data").toString();
    String[] options = {
      "--data", data,
      "--config", Files.writeString(folder.resolve("wiki.conf"), config).toString(),
      "--fixture", Files.writeString(folder.resolve("fixture.json"), FIXTURE).toString()
    };
    for (int round = 0; round < ROUNDS; round++) {
      String where = "seed " + seed + ", round " + round;
      ServerProcess server = ServerProcess.start(options);
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String name = "Pier " + i + ".png";
        clients.add(Thread.ofPlatform().start(() -> work(server, name)));
      }
      int before = told.size();
      while (told.size() < before + TOLD_A_ROUND && clients.stream().allMatch(Thread::isAlive)) {
        Thread.sleep(5);
      }
      assertThat(told).as(where).hasSizeGreaterThanOrEqualTo(before + TOLD_A_ROUND);
      Thread.sleep(random.nextInt(400));
      server.kill();
      for (Thread client : clients) {
        client.join();
      }
      check(where, data, files);
    }
    sweep(data, files);
  }

  /** Uploads, publishes what was sent in chunks, reverts and looks, until the server is gone. */
  private void work(ServerProcess server, String name) {
    try (TestClient client = server.client()) {
      client.logIn("Heron@test", "heronheronheronheronheronheron01");
      while (true) {
        byte[] first = picture();
        done(upload(client, name, first), "/upload/result");
        told.add(new Told(name, sha1(first)));
        byte[] second = picture();
        done(publish(client, name, second), "/upload/result");
        told.add(new Told(name, sha1(second)));
        client.open("/w/thumb.php?width=20&f=" + name.replace(' ', '_'));
        revert(client, name);
      }
    } catch (UncheckedIOException gone) {
      // That is what this client has been waiting for.
    }
  }

  private byte[] picture() {
    int number = serial.incrementAndGet();
    return SeededFiles.png(40 + number % 200, 50, number);
  }

  private static JsonNode upload(TestClient client, String name, byte[] bytes) {
    return client.postFile(
        "file", bytes, "action", "upload", "filename", name, "ignorewarnings", "1");
  }

  private static JsonNode publish(TestClient client, String name, byte[] bytes) {
    String key = "";
    int half = bytes.length / 2;
    for (int offset : new int[] {0, half}) {
      byte[] chunk = Arrays.copyOfRange(bytes, offset, offset == 0 ? half : bytes.length);
      List<String> parameters =
          new ArrayList<>(
              List.of(
                  "action",
                  "upload",
                  "stash",
                  "1",
                  "filename",
                  name,
                  "ignorewarnings",
                  "1",
                  "filesize",
                  Integer.toString(bytes.length),
                  "offset",
                  Integer.toString(offset)));
      if (offset > 0) {
        parameters.addAll(List.of("filekey", key));
      }
      JsonNode answer = client.postFile("chunk", chunk, parameters.toArray(String[]::new));
      key = answer.at("/upload/filekey").asString("");
      assertThat(key).as(answer.toString()).isNotEmpty();
    }
    return client.postWithToken(
        "csrf", "action", "upload", "filename", name, "filekey", key, "ignorewarnings", "1");
  }

  private void revert(TestClient client, String name) {
    JsonNode old =
        client
            .get(
                "action",
                "query",
                "prop",
                "imageinfo",
                "titles",
                "File:" + name,
                "iilimit",
                "2",
                "iiprop",
                "archivename|sha1")
            .at("/query/pages/0/imageinfo/1");
    done(
        client.postWithToken(
            "csrf",
            "action",
            "filerevert",
            "filename",
            name,
            "archivename",
            old.path("archivename").asString()),
        "/filerevert/result");
    told.add(new Told(name, old.path("sha1").asString()));
  }

  private static void done(JsonNode answer, String where) {
    assertThat(answer.at(where).asString("")).as(answer.toString()).isEqualTo("Success");
  }

  private void check(String where, String data, Opening files) {
    with(
        data,
        files,
        InstantSource.system(),
        (database, wiki) -> {
          assertThat(mismatches(wiki.verification())).as(where).isEmpty();
          Set<Told> there =
              new HashSet<>(
                  database.<List<Told>>read(sql ->
                      sql.sql(
                              """
                              SELECT f.name, m.sha1 FROM file f
                                JOIN live_file_version v ON v.file_id = f.id
                                JOIN media m ON m.blob_id = v.blob_id\
                              """)
                          .query((rs, n) ->
                              new Told(rs.getString(1).replace('_', ' '), rs.getString(2)))
                          .list()));
          assertThat(there).as(where).containsAll(told);
        });
  }

  /** Long after, only what versions have is left. */
  private static void sweep(String data, Opening files) {
    InstantSource later = () -> InstantSource.system().instant().plus(LATER);
    with(
        data,
        files,
        later,
        (database, wiki) -> {
          wiki.sweepFiles();
          assertThat(mismatches(wiki.verification())).isEmpty();
          assertThat(wiki.verification().leftovers().count()).isZero();
          long named =
              database.<Long>read(sql ->
                  sql.sql("SELECT count(DISTINCT blob_id) FROM file_version")
                      .query(Long.class)
                      .single());
          long rows =
              database.<Long>read(
                  sql -> sql.sql("SELECT count(*) FROM blob").query(Long.class).single());
          AtomicInteger kept = new AtomicInteger();
          try (ObjectStore objects = files.open()) {
            objects.list("blobs/", found -> kept.incrementAndGet());
          }
          assertThat(rows).isEqualTo(named);
          assertThat(kept.get()).isEqualTo((int) named);
        });
  }

  /** Does something with the wiki while no server runs. */
  private interface Look {
    void at(Database database, Wiki wiki);
  }

  private static void with(String data, Opening files, InstantSource clock, Look look) {
    try (Database database = Databases.sqlite(Path.of(data, "wiki.sqlite"));
        ObjectStore objects = files.open();
        Wiki wiki =
            new Wiki(
                new Stores(database, new BlobStore(objects)),
                Settings.defaults(),
                new Passwords.Strength(64, 1),
                clock,
                new SecureRandom())) {
      look.at(database, wiki);
    }
  }

  private static List<String> mismatches(Verification verification) {
    List<String> found = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    verification.run(findings::add);
    findings.add(verification.rehash());
    findings.forEach(
        finding -> finding.mismatches().forEach(what -> found.add(finding.claim() + ": " + what)));
    return found;
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final String FIXTURE =
      """
      {"site": {"rate-limits": false},
       "users": [
         {"name": "Heron", "groups": ["sysop"], "bot-passwords": [{"app": "test", "secret": "heronheronheronheronheronheron01", "grants": "all"}]}]}
      """;
}
