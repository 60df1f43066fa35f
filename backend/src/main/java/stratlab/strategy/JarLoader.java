package stratlab.strategy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads classes and resources from memory, so that nothing that happens to a jar's file can reach
 * classes that are in use. A plug-in sees the JDK, the packages of Stratlab with what their
 * signatures name, and itself; not the libraries that Stratlab is made of, and no other plug-in.
 * Nothing has to be closed: the loader goes when nobody uses its classes any more.
 */
final class JarLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final List<String> SHARED =
      List.of("stratlab.", "org.ta4j.", "org.jspecify.annotations.", "org.slf4j.");

  private final ClassLoader host = JarLoader.class.getClassLoader();
  private final Map<String, byte[]> files;

  /**
   * Lays a loader over the files of a jar.
   *
   * @param files content by path
   */
  JarLoader(String name, Map<String, byte[]> files) {
    super(name, ClassLoader.getPlatformClassLoader());
    this.files = files;
  }

  /** Returns a loader of the same files that has loaded none of their classes yet. */
  JarLoader again() {
    return new JarLoader(getName(), files);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      try {
        return host.loadClass(name);
      } catch (ClassNotFoundException itsOwn) {
        return define(name);
      }
    }
    return define(name);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] code = files.get(name.replace('.', '/') + ".class");
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }

  @Override
  protected @Nullable URL findResource(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      return null;
    }
    try {
      return URL.of(new URI("plugin", null, "/" + path, null), new Memory(content));
    } catch (URISyntaxException | MalformedURLException odd) {
      throw new IllegalArgumentException("no address for the file " + path, odd);
    }
  }

  @Override
  protected Enumeration<URL> findResources(String path) {
    URL found = findResource(path);
    return Collections.enumeration(found == null ? List.of() : List.of(found));
  }

  /** Reads an address from memory. */
  private static final class Memory extends URLStreamHandler {
    private final byte[] content;

    Memory(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL address) {
      return new URLConnection(address) {
        @Override
        public void connect() {
          connected = true;
        }

        @Override
        public long getContentLengthLong() {
          return content.length;
        }

        @Override
        public InputStream getInputStream() throws IOException {
          return new ByteArrayInputStream(content);
        }
      };
    }
  }
}
