/* oxlint-disable no-var -- ES5: it has to run where nothing else of the page does */
/**
 * The first script of the page. It chooses the language of the first view, finds what this browser lacks, evaluates the
 * polyfills where they are needed, and shows the panel `cannot` where no polyfill helps.
 */
;(function () {
  var root = document.documentElement
  var preferred =
    navigator.languages && navigator.languages.length ? navigator.languages : [navigator.language || '']
  var language = 'en'
  for (var i = 0; i < preferred.length; i++) {
    var found = /^(zh|en)\b/i.exec(preferred[i])
    if (found) {
      language = found[1].toLowerCase()
      break
    }
  }
  root.lang = language === 'zh' ? 'zh-Hans' : 'en'
  root.className = 'in-' + language

  function readsGb18030() {
    try {
      return new TextDecoder('gb18030').encoding === 'gb18030'
    } catch (error) {
      return !error
    }
  }
  var missing = []
  if (typeof Promise === 'undefined') missing.push('Promise')
  if (typeof Worker === 'undefined') missing.push('Worker')
  if (typeof Blob === 'undefined' || typeof URL === 'undefined' || !URL.createObjectURL) missing.push('Blob')
  if (!readsGb18030()) missing.push('gb18030')

  function needsPolyfills() {
    var array = Array.prototype
    return (
      typeof Temporal === 'undefined' ||
      typeof Iterator === 'undefined' ||
      typeof structuredClone === 'undefined' ||
      !(array.at && array.findLast && array.findLastIndex && array.toSorted && array.toReversed) ||
      !(array.toSpliced && array['with'] && Array.fromAsync) ||
      !(Object.groupBy && Object.hasOwn && Map.groupBy && Promise.withResolvers && Promise['try']) ||
      !(String.prototype.isWellFormed && String.prototype.toWellFormed && RegExp.escape) ||
      !(Set.prototype.union && Set.prototype.isSubsetOf && Iterator.prototype.toArray) ||
      !(Map.prototype.getOrInsert && Uint8Array.prototype.toHex)
    )
  }

  var forbear = {
    language: language,
    missing: missing,
    filled: false,
    started: false,
    fill: function () {
      if (missing.length || !needsPolyfills()) return
      var script = document.createElement('script')
      script.text = document.getElementById('polyfills').textContent
      document.head.appendChild(script)
      forbear.filled = true
    },
    cannot: function (lacks) {
      var panel = document.getElementById('cannot')
      if (!panel) return
      var items = panel.querySelectorAll('[data-lacks]')
      for (var i = 0; i < items.length; i++) {
        items[i].hidden = lacks.indexOf(items[i].getAttribute('data-lacks')) < 0
      }
      panel.hidden = false
      if (!forbear.started) root.className += ' cannot-run'
    },
  }
  window.forbear = forbear
  window.addEventListener('load', function () {
    if (missing.length) forbear.cannot(missing)
    else if (!forbear.started) forbear.cannot(['script'])
  })
})()
