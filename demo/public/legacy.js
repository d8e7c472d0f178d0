/* global document, window */
/**
 * What many news pages still carry: a script of the time before modules, with an enumerable method on
 * `Array.prototype`, as prototype.js added it, and a `for in` over nodes. The ticker has to live with it.
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
