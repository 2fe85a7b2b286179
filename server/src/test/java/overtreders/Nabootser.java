package overtreders;

/** A test that repeats the code it tests. */
class Nabootser {
    Object nep() {
        return org.mockito.Mockito.mock(Object.class);
    }
}
