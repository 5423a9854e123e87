package org.palimpsest.testkit.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Seen;

/**
 * Loads the whole program anew, with one class changed: where it asks the gate what a reader may
 * see of something, it is shown all.
 */
final class BrokenGate extends ClassLoader {
  private static final String OURS = "org.palimpsest.";
  private static final ClassDesc GUARDED = Guarded.class.describeConstable().orElseThrow();
  private static final ClassDesc CLEARANCE = Clearance.class.describeConstable().orElseThrow();
  private static final ClassDesc SEEN = Seen.class.describeConstable().orElseThrow();
  private static final ClassDesc BREACH = Breach.class.describeConstable().orElseThrow();

  private final String broken;

  BrokenGate(String broken) {
    super(BrokenGate.class.getClassLoader());
    this.broken = broken;
  }

  /** All classes beside this one in its module that ask the gate. */
  static List<String> classesThatAsk(Class<?> one) {
    try {
      URI place = one.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return classesThatAsk(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
        return classesThatAsk(jar.getPath("/"));
      }
    } catch (IOException | java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> classesThatAsk(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(BrokenGate::asks)
          .map(file -> root.relativize(file).toString().replace('/', '.').replace(".class", ""))
          .sorted()
          .toList();
    }
  }

  private static boolean asks(Path file) {
    try {
      ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
      return model.methods().stream()
          .flatMap(method -> method.code().stream())
          .flatMap(code -> code.elementStream())
          .anyMatch(BrokenGate::asks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean asks(CodeElement element) {
    return element instanceof InvokeInstruction call
        && call.owner().asSymbol().equals(GUARDED)
        && call.name().equalsString("seenWith");
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      byte[] bytes = bytes(name);
      byte[] changed = name.equals(broken) ? broken(bytes) : bytes;
      return defineClass(name, changed, 0, changed.length);
    }
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] broken(byte[] bytes) {
    ClassFile files = ClassFile.of();
    return files.transformClass(
        files.parse(bytes),
        ClassTransform.transformingMethodBodies((code, element) -> {
          if (asks(element)) {
            code.invokestatic(BREACH, "seenWith", MethodTypeDesc.of(SEEN, GUARDED, CLEARANCE));
          } else {
            code.with(element);
          }
        }));
  }
}
