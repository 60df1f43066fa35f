package stratlab.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the code of a strategy could learn from elsewhere than its plan's lines: files, the network,
 * hidden members of the engine, or what it kept from another run. None of that is seen by comparing
 * runs for sure, and a strategy needs none of it; so its byte code is read, with all classes of its
 * own that it uses, and each such place is told.
 */
final class OutsideReach {
  /** Libraries that are known, and this platform but for the strategies in it. */
  private static final List<String> KNOWN =
      List.of(
          "java/",
          "javax/",
          "jdk/",
          "org/ta4j/",
          "org/slf4j/",
          "org/jspecify/",
          "stratlab/market/",
          "stratlab/trading/",
          "stratlab/indicator/",
          "stratlab/strategy/",
          "stratlab/engine/");

  private static final String LIBRARY = "stratlab/strategy/library/";

  private final ClassLoader loader;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<String> places = new ArrayList<>();

  private OutsideReach(Class<?> type) {
    this.loader = type.getClassLoader();
    visit(type.getName().replace('.', '/'));
  }

  /**
   * Returns a sentence for each place, in the order of the code; none for a strategy as it should
   * be.
   */
  static List<String> of(Class<?> type) {
    OutsideReach reach = new OutsideReach(type);
    while (!reach.open.isEmpty()) {
      reach.read(reach.open.removeFirst());
    }
    return List.copyOf(reach.places);
  }

  private void visit(String name) {
    if (seen.add(name)) {
      open.addLast(name);
    }
  }

  private void read(String name) {
    Optional<byte[]> bytes = bytes(name);
    if (bytes.isEmpty()) {
      return;
    }
    ClassModel model = ClassFile.of().parse(bytes.get());
    model.superclass().ifPresent(this::visitOwn);
    model.interfaces().forEach(this::visitOwn);
    for (MethodModel method : model.methods()) {
      MethodReach reach = new MethodReach(model, method);
      places.addAll(reach.places());
      reach.uses().forEach(this::visitOwn);
    }
  }

  private void visitOwn(ClassEntry entry) {
    visitOwn(entry.asInternalName());
  }

  private void visitOwn(String name) {
    if (name.startsWith(LIBRARY) || KNOWN.stream().noneMatch(name::startsWith)) {
      visit(name);
    }
  }

  private Optional<byte[]> bytes(String name) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unread) {
      return Optional.empty();
    }
  }
}
