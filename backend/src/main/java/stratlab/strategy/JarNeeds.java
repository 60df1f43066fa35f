package stratlab.strategy;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.List;
import java.util.Map;

/**
 * Looks for classes that a jar needs and that are not there, so that they are missed when the jar
 * is listed and not in the middle of a run. Only the packages of its strategies are looked at, with
 * those below: libraries in a jar often name classes that they never use.
 */
final class JarNeeds {
  private static final String CLASS = ".class";

  private JarNeeds() {}

  /**
   * Looks at what each class names.
   *
   * @param packages of the strategies, like {@code org.example}
   * @throws NoClassDefFoundError naming the first class that is missing
   */
  static void check(Map<String, byte[]> files, List<String> packages, ClassLoader loader) {
    files.forEach(
        (path, content) -> {
          String name = path.replace('/', '.');
          if (path.endsWith(CLASS) && packages.stream().anyMatch(its -> isIn(name, its))) {
            load(name.substring(0, name.length() - CLASS.length()), loader);
            for (PoolEntry entry : ClassFile.of().parse(content).constantPool()) {
              if (entry instanceof ClassEntry named && !named.asInternalName().startsWith("[")) {
                load(named.asInternalName().replace('/', '.'), loader);
              }
            }
          }
        });
  }

  private static boolean isIn(String file, String packageName) {
    return file.startsWith(packageName + ".");
  }

  /** Loads a class without running any of its code. */
  private static void load(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
    } catch (ClassNotFoundException missing) {
      NoClassDefFoundError fault = new NoClassDefFoundError(name);
      fault.initCause(missing);
      throw fault;
    }
  }
}
