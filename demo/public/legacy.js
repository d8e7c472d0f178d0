/* global document, window */
/**
 * An old script as many news pages still have: it adds an enumerable method to `Array.prototype`, as prototype.js did,
 * and loops over nodes with `for in`. It is here to show that the ticker works beside such code.
 */
(function () {
  Array.prototype.each = function (iterator) {
    for (var i = 0; i < this.length; i++) iterator(this[i], i);
    return this;
  };

  window.onload = function () {
    var links = document.getElementById('sections').getElementsByTagName('a');
    var found = [];
    for (var i in links) if (links[i].href === document.location.href) found.push(links[i]);
    found.each(function (link) {
      link.className = 'on';
    });
  };
})();
